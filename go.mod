module concord

go 1.26
